package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.checklist.FillQuestion;
import org.guizhang.checklist.FillQuestion.Seen;
import org.guizhang.checklist.Submission;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.Texts;

/** What is worth asking about how a checklist was filled in; the words say that it is no verdict. */
final class QuestionsCard {
    private final CheckWords words;
    private final Submission shown;

    private QuestionsCard(CheckWords words, Submission shown) {
        this.words = words;
        this.shown = shown;
    }

    /** Empty where nothing is worth asking. */
    static Optional<Card> of(CheckWords words, Submission shown, List<FillQuestion> questions) {
        if (questions.isEmpty()) {
            return Optional.empty();
        }
        var card = new QuestionsCard(words, shown);
        var list = new UnorderedList();
        list.addClassName("gz-stack");
        questions.forEach(question -> list.add(card.line(question)));
        var about = new Paragraph(t("work.asked.about"));
        about.addClassNames("gz-muted", "gz-small");
        return Optional.of(new Card(t("work.asked"), about, list));
    }

    private ListItem line(FillQuestion question) {
        var seconds = question.seconds() == null ? 0 : question.seconds();
        var line = new ListItem(new Paragraph(
                switch (question.kind()) {
                    case QUICK -> t("work.asked.QUICK", answered(), seconds);
                    case CLOCK_AHEAD -> t("work.asked.CLOCK_AHEAD", Math.max(1, seconds / 60));
                    case ARRIVED_LATE -> t("work.asked.ARRIVED_LATE", items(question));
                    case AFTER_DUE -> t("work.asked.AFTER_DUE", items(question));
                    case CHANGED -> t("work.asked.CHANGED", items(question));
                    case SAME_PHOTO -> t("work.asked.SAME_PHOTO", items(question));
                }));
        sheets(question.seen())
                .forEach((occurrence, seen) -> line.add(
                        Links.to(CheckPaths.sheet(occurrence), t("work.asked.seen", words.moment(seen.at())))));
        return line;
    }

    private long answered() {
        return shown.items().stream().filter(item -> item.by() != null).count();
    }

    private String items(FillQuestion question) {
        return shown.items().stream()
                .filter(item -> question.items().contains(item.key()))
                .map(item -> Texts.said(item.text()))
                .collect(Collectors.joining(t("work.asked.between")));
    }

    /** One link for each sheet, whatever number of photos is on both. */
    private static Map<UUID, Seen> sheets(List<Seen> seen) {
        var sheets = new LinkedHashMap<UUID, Seen>();
        seen.forEach(one -> sheets.putIfAbsent(one.occurrence(), one));
        return sheets;
    }
}
