package org.guizhang.template.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.guizhang.shared.Text;
import org.guizhang.template.Who;

/**
 * A signature or an approval, and who gives it.
 *
 * @param by whoever filled it in where format 1 names nobody
 * @param external whether somebody outside gives it, on the screen of a member of staff or by a link for one time
 * @param seal whether it bears the company's seal
 * @param required whether the whole is whole without it; approvals are needed when their rule says so
 * @param distinctFrom signatures of which none may be by the same person
 */
public record Signing(
        String key, Text title, Who by, boolean external, boolean seal, boolean required, List<String> distinctFrom) {
    static Signing of(JsonNode written) {
        var by = Written.who(written, "by");
        return new Signing(
                Written.key(written),
                Written.text(written, "title"),
                by == null ? new Who(Who.Kind.AUTHOR, "", false) : by,
                written.path("external").asBoolean(),
                written.path("seal").asBoolean(),
                written.path("required").asBoolean(true),
                Written.words(written, "distinctFrom"));
    }
}
