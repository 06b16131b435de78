package org.guizhang.ui.legal;

import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.guizhang.tenant.legal.LegalDocument;
import org.guizhang.tenant.legal.LegalDocuments;
import org.guizhang.ui.shell.Addresses;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.OpenToAll;
import org.guizhang.ui.shell.ReaderLanguage;

/** The operator's terms of service. */
@OpenToAll
@Route(Addresses.TERMS)
class TermsView extends LegalPage {
    @Inject
    TermsView(LegalDocuments documents, ReaderLanguage language, Formats formats) {
        super(LegalDocument.TERMS, documents, language, formats);
    }
}
