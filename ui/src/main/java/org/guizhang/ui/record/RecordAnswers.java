package org.guizhang.ui.record;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import org.guizhang.record.FormRecord;
import org.guizhang.record.RecordForm;
import org.guizhang.ui.parts.DrawnSignature;
import org.guizhang.ui.parts.Html;
import org.guizhang.ui.shell.Card;
import org.jspecify.annotations.Nullable;

/** What a record says, field by field, its tables and totals below. What is not asked for is not shown. */
class RecordAnswers extends Div {
    private final FormRecord record;
    private final RecordWords words;

    RecordAnswers(FormRecord record, RecordForm form, RecordWords words) {
        this.record = record;
        this.words = words;
        addClassName("gz-stack");
        add(fields(form.definition()));
        for (var table : form.definition().path("lines")) {
            if (!isHidden("/lines/" + table.path("key").asText())) {
                add(table(table));
            }
        }
    }

    private boolean isHidden(String pointer) {
        return record.judgement().hidden().contains(pointer);
    }

    private Card fields(JsonNode definition) {
        var list = new DescriptionList();
        list.addClassName("gz-record-fields");
        for (var field : definition.path("fields")) {
            var key = field.path("key").asText();
            if (!isHidden("/" + key)) {
                list.add(
                        new DescriptionList.Term(RecordWords.said(field.path("title"))),
                        value(field, record.answers().get(key), "/" + key));
            }
        }
        for (var total : definition.path("totals")) {
            var sum = record.judgement().totals().get(total.path("key").asText());
            if (sum != null) {
                var said =
                        new DescriptionList.Description(words.answer(total, DecimalNode.valueOf(sum), record.names()));
                said.addClassName("gz-strong");
                list.add(new DescriptionList.Term(RecordWords.said(total.path("title"))), said);
            }
        }
        return new Card(list);
    }

    private DescriptionList.Description value(JsonNode field, @Nullable JsonNode value, String pointer) {
        if (record.masked().contains(pointer)) {
            var hidden = new DescriptionList.Description(t("records.masked"));
            hidden.addClassName("gz-muted");
            return hidden;
        }
        if (value != null && field.path("type").asText().equals("signature")) {
            return new DescriptionList.Description(new DrawnSignature(value, RecordWords.said(field.path("title"))));
        }
        var said = words.answer(field, value, record.names());
        var shown = new DescriptionList.Description(said.isEmpty() ? t("records.unanswered") : said);
        shown.setClassName(said.isEmpty() ? "gz-muted" : "gz-answered");
        return shown;
    }

    private Card table(JsonNode table) {
        var key = table.path("key").asText();
        var columns = new ArrayList<JsonNode>();
        table.path("fields").forEach(columns::add);
        var rows = record.answers().path("lines").path(key);
        var title = RecordWords.said(table.path("title"));
        if (rows.isEmpty()) {
            return new Card(title, new Paragraph(t("records.no-rows")));
        }
        var html = new Html();
        html.open("table", "class", "gz-lines");
        html.open("thead").open("tr");
        columns.forEach(column -> html.with(RecordWords.said(column.path("title")), "th", "scope", "col"));
        html.close().close().open("tbody");
        for (int row = 0; row < rows.size(); row++) {
            html.open("tr");
            for (var column : columns) {
                var name = column.path("key").asText();
                var masked = record.masked().contains("/lines/" + key + "/" + row + "/" + name);
                html.with(
                        masked
                                ? t("records.masked")
                                : words.answer(column, rows.path(row).get(name), record.names()),
                        "td",
                        "data-label",
                        RecordWords.said(column.path("title")));
            }
            html.close();
        }
        html.close().close();
        var shown = new Div();
        shown.addClassName("gz-lines-scroll");
        shown.getElement().setProperty("innerHTML", html.toString());
        return new Card(title, shown);
    }
}
