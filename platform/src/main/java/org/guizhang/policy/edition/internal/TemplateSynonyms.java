package org.guizhang.policy.edition.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.guizhang.search.SynonymSource;
import org.guizhang.template.EverydayWords;
import org.jspecify.annotations.Nullable;

/** The synonyms that come with the templates of what is in force. */
@ApplicationScoped
public class TemplateSynonyms implements SynonymSource {
    @Inject
    EditionRows rows;

    @Inject
    Clock clock;

    @Override
    public List<List<String>> groups() {
        var editions = rows.inForce(clock.instant());
        return rows.contents(editions).byEdition().values().stream()
                .map(content -> content.content().template().id())
                .distinct()
                .sorted()
                .flatMap(template -> EverydayWords.of(template).synonyms().stream())
                .toList();
    }

    @Override
    public @Nullable Instant nextTurn(Instant after) {
        return rows.nextBeginning(after).orElse(null);
    }
}
