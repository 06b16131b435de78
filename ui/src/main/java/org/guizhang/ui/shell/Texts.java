package org.guizhang.ui.shell;

import static org.guizhang.ui.shell.Messages.t;

import java.util.List;
import org.guizhang.shared.Text;

/** Texts of documents in the reader's language. */
public final class Texts {
    private Texts() {}

    public static String said(Text text) {
        return text.in(Messages.locale());
    }

    /** Names in a row: 采购员、收货员 / Buyer, Receiver. */
    public static String list(List<String> names) {
        return String.join(t("list.comma"), names);
    }
}
