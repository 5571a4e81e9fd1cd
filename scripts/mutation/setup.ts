import * as fc from "fast-check";

/** A mutant need not be shown its smallest counterexample, and meets the cases that a property tries within this time. */
fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 400 });
