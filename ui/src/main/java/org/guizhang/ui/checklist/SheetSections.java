package org.guizhang.ui.checklist;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.blob.Blobs;
import org.guizhang.checklist.ItemJudgement;
import org.guizhang.checklist.OccurrenceSheet;
import org.guizhang.checklist.SheetItem;
import org.guizhang.checklist.Submission;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The answers of a sheet, a card for each part of the way. */
class SheetSections {
    private final CheckWords words;
    private final Blobs blobs;

    SheetSections(CheckWords words, Blobs blobs) {
        this.words = words;
        this.blobs = blobs;
    }

    /** The items that were asked for, by the parts of the way. */
    List<Card> of(OccurrenceSheet sheet, SheetVersions versions, @Nullable Submission shown) {
        var answers = answers(sheet, shown);
        var areas = new LinkedHashMap<String, String>();
        areas.put("", t("work.items"));
        sheet.areas().forEach(area -> areas.put(area.key(), Texts.said(area.title())));
        var lists = new HashMap<String, OrderedList>();
        var number = 0;
        for (var item : sheet.items()) {
            number++;
            var answer = answers.get(item.key());
            if (answer != null && answer.judgement() == ItemJudgement.HIDDEN) {
                continue;
            }
            var finding = versions.findings().get(item.key());
            lists.computeIfAbsent(area(item), key -> list())
                    .add(new AnswerLine(words, blobs, sheet.occurrence().module(), number, item, answer, finding));
        }
        var cards = new ArrayList<Card>();
        areas.forEach((key, name) -> {
            var list = lists.get(key);
            if (list != null) {
                cards.add(new Card(name, list));
            }
        });
        return cards;
    }

    private static String area(SheetItem item) {
        return item.area() == null ? "" : item.area();
    }

    private static OrderedList list() {
        var list = new OrderedList();
        list.addClassName("gz-answers");
        return list;
    }

    private static Map<String, ShownAnswer> answers(OccurrenceSheet sheet, @Nullable Submission shown) {
        var answers = new HashMap<String, ShownAnswer>();
        if (shown == null) {
            sheet.answers().forEach((key, answer) -> answers.put(key, ShownAnswer.of(answer)));
        } else {
            shown.items().forEach(item -> answers.put(item.key(), ShownAnswer.of(item)));
        }
        return answers;
    }
}
