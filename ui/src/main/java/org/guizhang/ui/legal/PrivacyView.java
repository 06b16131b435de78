package org.guizhang.ui.legal;

import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.tenant.legal.LegalDocument;
import org.guizhang.tenant.legal.LegalDocuments;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.OpenToAll;
import org.guizhang.ui.shell.ReaderLanguage;

/** The operator's privacy notice. */
@OpenToAll
@Route(Addresses.PRIVACY)
class PrivacyView extends LegalPage {
    @Inject
    PrivacyView(LegalDocuments documents, ReaderLanguage language, Formats formats) {
        super(LegalDocument.PRIVACY, documents, language, formats);
    }
}
