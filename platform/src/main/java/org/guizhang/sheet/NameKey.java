package org.guizhang.sheet;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are compared: Ａ１ and a1 are one; width, case and doubled spaces make no difference. */
public final class NameKey {
    private NameKey() {}

    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
