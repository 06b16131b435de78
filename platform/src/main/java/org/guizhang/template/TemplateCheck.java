package org.guizhang.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.guizhang.template.internal.DocumentFolder;

/** Holds a whole document, such as one that a business has amended, against the rules that delivered files follow. */
public final class TemplateCheck {
    private TemplateCheck() {}

    /**
     * What is wrong; files are named by their place in a template folder, such as {@code chapters/cash.yaml}.
     *
     * @param passed a document that passed before: its forms, checklists and deadlines are not compiled again
     */
    public static List<TemplateProblem> problems(JsonNode document, JsonNode passed) {
        return DocumentFolder.problems(document, passed);
    }
}
