package org.guizhang.ui.workforce;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.workforce.WorkforceNames.said;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.guizhang.policy.position.JobDescription;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Card;
import org.guizhang.ui.shell.Links;

/** A job description to be read: the line it stands in, what it is for, and the rules that name it. */
class JobSheet extends Div {
    JobSheet(JobDescription job) {
        addClassName("gz-sheets");
        add(line(job));
        if (!job.about().isEmpty()) {
            var words = new Paragraph(job.about());
            words.addClassName("gz-own-words");
            add(new Card(t("job.about"), words));
        }
        job.parts().forEach(part -> add(part(part)));
        if (job.parts().isEmpty() && job.about().isEmpty()) {
            add(new Card(t("job.none")).note(t("job.none.text")));
        }
    }

    private static Card line(JobDescription job) {
        var card = new Card(t("job.line"));
        card.add(neighbours("job.above", job.above(), "job.top"));
        card.add(neighbours("job.below", job.below(), "job.below.none"));
        return card;
    }

    private static Div neighbours(String word, List<JobDescription.Neighbour> others, String none) {
        var label = new Span(t(word));
        label.addClassName("gz-muted");
        var row = new Div(label);
        row.addClassName("gz-job-line");
        if (others.isEmpty()) {
            row.add(new Span(t(none)));
        }
        others.forEach(other -> row.add(Links.to(Addresses.position(other.key()), said(other.title()))));
        return row;
    }

    private static Card part(JobDescription.Part part) {
        var card = new Card(said(part.regulation()));
        card.note(part.edition() == null ? t("job.draft") : t("job.edition", part.edition()));
        card.add(new Paragraph(said(part.summary())));
        if (part.group() != null) {
            card.note(t("job.group", said(part.group())));
        }
        if (!part.duties().isEmpty()) {
            var duties = new OrderedList();
            duties.addClassName("gz-duties");
            part.duties().forEach(duty -> duties.add(new ListItem(said(duty))));
            card.add(new H3(t("job.duties")), duties);
        }
        if (!part.chapters().isEmpty()) {
            card.add(new H3(t("job.rules")));
            part.chapters().forEach(chapter -> card.add(chapter(part, chapter)));
        }
        return card;
    }

    private static Div chapter(JobDescription.Part part, JobDescription.Chapter chapter) {
        var name = new Span(t("job.chapter", said(chapter.label()), said(chapter.title())));
        name.addClassName("gz-strong");
        var list = new UnorderedList();
        list.addClassName("gz-plain");
        for (var clause : chapter.clauses()) {
            var heading = said(clause.heading());
            list.add(
                    part.edition() == null
                            ? new ListItem(heading)
                            : new ListItem(
                                    Links.to(Addresses.HANDBOOK + "/" + part.module() + "/" + clause.key(), heading)));
        }
        var block = new Div(name, list);
        block.addClassName("gz-job-chapter");
        return block;
    }
}
