import type { Injector } from "@univerjs/core";
import { InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { format } from "numfmt";

/** Shows numbers without a number format as a Swedish Excel does: "3,5", and no more digits than fit. */
export function showGeneralNumbers(injector: Injector): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _location, next) => {
      // After the other interceptors: what they have formatted is a text by now.
      const shown = next(cell);
      if (typeof shown?.v !== "number" || Number.isInteger(shown.v)) return shown;
      return { ...shown, v: format("General", shown.v, { locale: "sv" }) };
    },
  });
}
