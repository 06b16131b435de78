package org.guizhang.ui.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guizhang.search.Hits;
import org.guizhang.search.Search;
import org.guizhang.ui.shell.Messages;
import org.guizhang.ui.shell.Suggestions;

/** Offers what the search knows of. */
@ApplicationScoped
public class SearchSuggestions implements Suggestions {
    @Inject
    Search search;

    @Override
    public List<Suggestion> of(String typed) {
        var words = typed.length() > Hits.MAX_QUERY ? typed.substring(0, Hits.MAX_QUERY) : typed;
        return search.suggest(words, Messages.locale()).stream()
                .map(found -> new Suggestion(found.source(), found.text()))
                .toList();
    }
}
