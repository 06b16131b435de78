package org.guizhang.checklist;

import java.util.List;
import org.guizhang.shared.Text;

/**
 * A signature that a checklist bears.
 *
 * @param external whether somebody outside gives it, on the screen of a member of staff
 * @param mine whether the caller may give it
 * @param signers who may give it where the caller may not, on the caller's screen
 * @param distinctFrom signatures of which none may be by the same person
 */
public record SheetSignature(
        String key,
        Text title,
        boolean required,
        boolean external,
        boolean mine,
        List<Doer> signers,
        List<String> distinctFrom) {}
