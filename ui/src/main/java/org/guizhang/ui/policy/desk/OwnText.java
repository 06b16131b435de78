package org.guizhang.ui.policy.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Text;
import org.guizhang.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/** Texts as they go into a change: a language that was left empty is left out, the other one stands for it. */
final class OwnText {
    private OwnText() {}

    /** For own content. Where nothing was written, the reader's language is there, empty, to be complained about. */
    static ObjectNode content(Text written) {
        var text = JsonNodeFactory.instance.objectNode();
        if (!written.zh().isBlank()) {
            text.put("zh", written.zh());
        }
        if (!written.en().isBlank()) {
            text.put("en", written.en());
        }
        return text.isEmpty() ? text.put(Languages.tag(Messages.locale()), "") : text;
    }

    /** What differs from the template's words; null where nothing does. */
    static Change.@Nullable Words other(Text written, Text template) {
        var zh = written.zh().equals(template.zh()) ? null : written.zh();
        var en = written.en().equals(template.en()) ? null : written.en();
        return zh == null && en == null ? null : new Change.Words(zh, en);
    }

    static boolean isBlank(Text text) {
        return text.zh().isBlank() && text.en().isBlank();
    }
}
