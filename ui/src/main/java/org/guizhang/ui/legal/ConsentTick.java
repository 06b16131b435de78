package org.guizhang.ui.legal;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.List;
import org.guizhang.tenant.legal.LegalVersion;

/**
 * The tick that agrees to the operator's documents. It is never set beforehand, goes when other words are in force, and is
 * not there where there is nothing to agree to.
 */
public class ConsentTick extends Checkbox {
    private List<LegalVersion> asked = List.of();

    public ConsentTick() {
        addClassName("gz-consent");
    }

    /** Writes the tick for these wordings, in the reader's language. */
    public void ask(List<LegalVersion> versions) {
        if (!versions.equals(asked)) {
            setValue(false);
        }
        asked = versions;
        setVisible(!versions.isEmpty());
        if (!versions.isEmpty()) {
            setLabelComponent(
                    LegalWords.sentence(versions.size() == 1 ? "legal.agree.one" : "legal.agree.both", versions));
        }
    }

    /** The versions that are agreed to. */
    public List<String> accepts() {
        return getValue() ? asked.stream().map(LegalVersion::version).toList() : List.of();
    }
}
