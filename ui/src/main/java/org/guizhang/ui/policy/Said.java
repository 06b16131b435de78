package org.guizhang.ui.policy;

import static org.guizhang.ui.shell.Words.t;

import java.util.List;
import org.guizhang.shared.Text;
import org.guizhang.ui.shell.Words;

/** Texts of documents in the reader's language. */
public final class Said {
    private Said() {}

    public static String said(Text text) {
        return text.in(Words.locale());
    }

    /** Names in a row: 采购员、收货员 / Buyer, Receiver. */
    public static String list(List<String> names) {
        return String.join(t("list.comma"), names);
    }
}
