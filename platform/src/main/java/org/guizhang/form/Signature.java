package org.guizhang.form;

import java.util.List;
import org.guizhang.shared.Text;

/**
 * A signature or an approval of a form.
 *
 * @param required whether the form is whole without it
 * @param external whether somebody outside gives it
 * @param distinctFrom signatures of which none may be by the same person
 */
public record Signature(String key, Text title, boolean required, boolean external, List<String> distinctFrom) {}
