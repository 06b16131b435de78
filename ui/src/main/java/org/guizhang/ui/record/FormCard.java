package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.guizhang.record.RecordFormLine;
import org.guizhang.record.Records;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.StateBadge;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;

/** A form: what it is for, how many of it are open, and a new one. */
class FormCard extends ListItem {
    FormCard(Records records, RecordFormLine line) {
        addClassNames("gz-card", "gz-form-card");
        var name = Links.to(RecordPaths.register(line.module(), line.form()), Texts.said(line.title()));
        name.addClassName("gz-strong");
        var about = new Paragraph(Texts.said(line.purpose()));
        about.addClassNames("gz-muted", "gz-small");
        var marks = new Div();
        marks.addClassName("gz-marks");
        if (line.awaiting() > 0) {
            marks.add(new StateBadge(Tone.DUE, t("records.awaiting", line.awaiting())));
        }
        if (line.open() > 0) {
            marks.add(new StateBadge(Tone.INFO, t("records.open", line.open())));
        }
        add(new Div(name, about), marks);
        if (line.mayFill()) {
            add(new NewRecordButton(records, line.module(), line.form(), Texts.said(line.title())));
        }
    }
}
