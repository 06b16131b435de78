package org.guizhang.tenant.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.Unguarded;
import org.guizhang.tenant.legal.internal.LegalRows;

/** The operator's documents, open to everybody: those in force and all that ever were. */
@ApplicationScoped
@Transactional
public class LegalDocuments {
    private static final String OPEN = "terms and privacy notice are there to be read by everybody";

    @Inject
    Database database;

    @Inject
    LegalRows rows;

    /** All wordings: the terms first, of each document the newest first. */
    @Unguarded(OPEN)
    public List<LegalVersion> all() {
        return rows.versions(database.catalogue());
    }

    /** What counts now; empty where the operator has laid down nothing. */
    @Unguarded(OPEN)
    public List<LegalVersion> inForce() {
        return rows.inForce(database.catalogue());
    }

    /** The words that count now; empty where the operator has none. */
    @Unguarded(OPEN)
    public Optional<LegalText> current(LegalDocument document) {
        return rows.current(database.catalogue(), document);
    }

    /** The words of any wording there ever was. Throws {@link NotFound} for another. */
    @Unguarded(OPEN)
    public LegalText read(LegalDocument document, String version) {
        return rows.text(database.catalogue(), document, version)
                .orElseThrow(() -> new NotFound(Message.of("problem.not-found")));
    }
}
