import { useState } from "react";
import type { Message } from "../../checks";
import type { AgreementReport } from "../../register";
import { useController, usePaneState } from "../shell/context";
import type { Overview } from "../state/state";

/** The register's page at work: what was read, what is done, and what went wrong. */
export function useRegister() {
  const controller = useController();
  const { result, stale, scope } = usePaneState();
  const [own, setOwn] = useState<Overview | null>(null);
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Message | null>(null);
  const [done, setDone] = useState<Message | null>(null);

  const attempt = async (run: () => Promise<Message | null>): Promise<void> => {
    setWorking(true);
    setProblem(null);
    setDone(null);
    try {
      setDone(await run());
    } catch (error) {
      setProblem(controller.explain(error));
    } finally {
      setWorking(false);
    }
  };
  const reread = async (): Promise<Overview> => {
    const overview = await controller.readAgreements();
    setOwn(overview);
    return overview;
  };
  const validated = result && !stale && scope === "workbook" ? result.overview : null;
  const overview = own ?? validated;
  return {
    overview,
    working,
    problem,
    done,
    read: () => attempt(() => reread().then(() => null)),
    create: () =>
      attempt(async () => {
        const { register, agreements } = await reread();
        if (register) return null;
        const entries = agreements.filter(({ listed }) => listed).map(({ entry }) => entry);
        await controller.createRegister(entries);
        await reread();
        return { id: "register.created", values: { n: entries.length } };
      }),
    add: (agreement: AgreementReport) =>
      attempt(async () => {
        const { register } = await reread();
        if (!register) return null;
        await controller.addToRegister(register, [agreement.entry]);
        await reread();
        return { id: "register.added", values: { agreement: agreement.entry.agreement } };
      }),
    answer: (key: string, agreement: string) =>
      attempt(async () => {
        await controller.rememberChoice(key, agreement);
        await reread();
        return { id: "register.remembered", values: {} };
      }),
  };
}
