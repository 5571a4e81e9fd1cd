import { config } from "zod";

// zod compiles its checks with `new Function` where it may; the page's content security policy forbids it, and even the attempt.
config({ jitless: true });
