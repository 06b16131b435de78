package org.guizhang.ui.deadline;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import org.guizhang.deadline.Deadline;
import org.guizhang.deadline.DeadlineStep;
import org.guizhang.deadline.DeadlineStep.Kind;
import org.guizhang.ui.parts.Course;
import org.guizhang.ui.shell.Card;
import org.jspecify.annotations.Nullable;

/** The life line of a clock, from its start to its end. */
class LifeCourse extends Card {
    private final DeadlineWords words;

    LifeCourse(DeadlineWords words, Deadline deadline) {
        super(t("deadlines.life"));
        this.words = words;
        var list = new OrderedList();
        list.addClassName("gz-course");
        list.add(Course.step("", t("deadlines.life.started"), words.moment(deadline.starts()), null));
        for (var step : deadline.life()) {
            list.add(Course.step(kind(step), told(step), facts(step), reason(step)));
        }
        if (deadline.state().isOpen()) {
            list.add(Course.step(
                    "gz-course-next", t("deadlines.life.waits", DeadlineWords.people(deadline)), "", vacant(deadline)));
        }
        add(list);
    }

    private static String kind(DeadlineStep step) {
        return switch (step.step()) {
            case STOPPED -> "gz-course-done";
            case MISSED, ESCALATED -> "gz-course-failed";
            default -> "";
        };
    }

    private static String told(DeadlineStep step) {
        var by = step.by();
        if (by != null) {
            return t("deadlines.life.by." + step.step(), by.name());
        }
        return step.cause() == null
                ? t("deadlines.life." + step.step())
                : t("deadlines.life." + step.step() + "." + step.cause());
    }

    /** When; and when it was entered, if that was later. */
    private String facts(DeadlineStep step) {
        var at = words.moment(step.at());
        var noted = words.moment(step.noted());
        return at.equals(noted) || step.step() == Kind.MISSED || step.step() == Kind.ESCALATED
                ? at
                : t("deadlines.life.noted", at, noted);
    }

    private @Nullable Paragraph reason(DeadlineStep step) {
        var after = step.dueAfter();
        var before = step.dueBefore();
        var moved = after == null || before == null || after.equals(before)
                ? null
                : t("deadlines.life.moved", words.until(after), words.until(before));
        if (step.reason() == null && moved == null) {
            return null;
        }
        var said = step.reason() == null
                ? moved
                : moved == null ? step.reason() : t("deadlines.life.both", step.reason(), moved);
        return quote(said == null ? "" : said);
    }

    private static @Nullable Paragraph vacant(Deadline deadline) {
        return deadline.vacant() ? quote(t("findings.vacant")) : null;
    }

    private static Paragraph quote(String words) {
        var quote = new Paragraph(words);
        quote.addClassName("gz-quote");
        return quote;
    }
}
