package org.guizhang.ui.policy.desk;

import com.fasterxml.jackson.databind.JsonNode;
import org.guizhang.shared.Text;
import org.guizhang.ui.shell.ErrorSummary;
import org.jspecify.annotations.Nullable;

/** A text in both languages. */
class BilingualInput extends FieldInput<BilingualField> {
    BilingualInput(String label, AmendmentEditor editor) {
        super(new BilingualField(label, editor.names()));
    }

    @Override
    public void show(JsonNode value) {
        field.show(new Text(value.path("zh").asText(), value.path("en").asText()));
    }

    @Override
    public @Nullable JsonNode read() {
        return OwnText.isBlank(field.raw()) ? null : OwnText.content(field.raw());
    }

    @Override
    public void tie(ErrorSummary errors, String pointer) {
        errors.field(pointer + "/zh", field.zh()).field(pointer + "/en", field.en());
    }
}
