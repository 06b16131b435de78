package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guizhang.checklist.ItemJudgement;
import org.guizhang.checklist.OccurrenceSheet;
import org.guizhang.checklist.SheetItem;
import org.guizhang.checklist.Submission;
import org.guizhang.ui.parts.Course;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Texts;

/** What a later version says otherwise than the one before, item by item. */
final class VersionChanges {
    private VersionChanges() {}

    /** Empty where nothing differs. */
    static Optional<Card> between(OccurrenceSheet sheet, Submission before, Submission after) {
        var was = before.items().stream()
                .collect(Collectors.toMap(Submission.Item::key, Function.identity(), (one, other) -> one));
        var items = sheet.items().stream()
                .collect(Collectors.toMap(SheetItem::key, Function.identity(), (one, other) -> one));
        var list = new UnorderedList();
        list.addClassName("gz-course");
        for (var item : after.items()) {
            var old = was.get(item.key());
            var asked = items.get(item.key());
            if (old == null || asked == null) {
                continue;
            }
            var from = said(asked, old);
            var to = said(asked, item);
            if (!from.equals(to)) {
                list.add(Course.step("", Texts.said(item.text()), t("work.changed", from, to), null));
            }
        }
        return list.getChildren().findAny().isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(t("work.changes"), list));
    }

    private static String said(SheetItem asked, Submission.Item item) {
        var value = item.judgement() == ItemJudgement.NOT_APPLICABLE
                ? t("work.correct.not-applicable")
                : CheckWords.answer(asked, item.value());
        var words = value.isEmpty() ? t("history.none-such") : value;
        return item.note() == null ? words : t("work.with-note", words, item.note());
    }
}
