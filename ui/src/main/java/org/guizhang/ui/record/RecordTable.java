package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.record.RecordForm;
import org.guizhang.record.RecordLine;
import org.guizhang.ui.parts.Cells;
import org.guizhang.ui.parts.DataTable;
import org.guizhang.ui.parts.DrawnMark;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.StateBadge.Tone;
import org.guizhang.ui.shell.Texts;
import org.jspecify.annotations.Nullable;

/** Records: their number, what they say, how they stand, by whom. Of one form, or of several. */
class RecordTable extends DataTable<RecordLine> {
    /** As many answers have columns of their own; the page of the record has all. */
    private static final int COLUMNS = 3;

    private static final String NAME = """
            <div class="gz-cell">
              <a class="gz-strong" href="${item.href}">${item.name}</a><span class="gz-muted">${item.place}</span>
            </div>""";
    private static final String STATE = """
            <div class="gz-marks">
              ${item.marks.map(mark => html`<span class="gz-badge gz-${mark.tone}">${mark.words}</span>`)}</div>""";
    private static final String BY = "<span class=\"gz-muted\">${item.by}</span>";

    /** @param form null: records of several */
    RecordTable(RecordWords words, @Nullable RecordForm form) {
        super(t("records.table"), RecordLine::id, count -> t("records.total", count));
        var shown = form == null ? List.<JsonNode>of() : listed(form);
        var cells = new Cells<RecordLine>()
                .value("href", line -> Addresses.link(RecordPaths.record(line.id())))
                .value("name", line -> name(line, form == null))
                .value("place", RecordTable::place)
                .value("marks", RecordTable::marks)
                .value("by", line -> t("work.by.at", line.author().name(), words.moment(line.at())));
        head(form == null ? t("records.record") : t("records.serial"), cells.of(NAME))
                .setFlexGrow(2);
        var card = new StringBuilder();
        for (int at = 0; at < shown.size(); at++) {
            var field = shown.get(at);
            var key = field.path("key").asText();
            cells.value("v" + at, line -> words.answer(field, line.values().get(key), line.names()));
            column(RecordWords.said(field.path("title")), cells.of("<span>${item.v" + at + "}</span>"))
                    .setFlexGrow(2);
            card.append("<span>${item.v").append(at).append("}</span>");
        }
        column(t("records.state"), cells.of(STATE)).setFlexGrow(1);
        column(t("records.by"), cells.of(BY)).setFlexGrow(2);
        cards(t("records.table"), cells.of(NAME + "<div class=\"gz-cell\">" + card + BY + "</div>" + STATE));
    }

    private static List<JsonNode> listed(RecordForm form) {
        var fields = new ArrayList<JsonNode>();
        for (var field : form.definition().path("fields")) {
            if (form.listed().contains(field.path("key").asText()) && fields.size() < COLUMNS) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static String name(RecordLine line, boolean several) {
        var title = Texts.said(line.title());
        if (several) {
            return line.serial() == null ? title : t("records.name", title, line.serial());
        }
        return line.serial() == null ? t("records.unnumbered") : line.serial();
    }

    private static String place(RecordLine line) {
        var site = line.site();
        return site == null ? "" : Texts.said(site.name());
    }

    private static List<DrawnMark> marks(RecordLine line) {
        var marks = new ArrayList<DrawnMark>();
        marks.add(new DrawnMark(RecordWords.tone(line.state()), RecordWords.state(line.state())));
        line.awaiting().forEach(one -> marks.add(new DrawnMark(Tone.DUE, t("records.awaits." + one))));
        return marks;
    }
}
