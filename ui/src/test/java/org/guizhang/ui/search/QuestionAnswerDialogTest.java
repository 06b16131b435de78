package org.guizhang.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.guizhang.search.Hits;
import org.guizhang.search.OwnWords;
import org.guizhang.search.Search;
import org.guizhang.search.SearchFilter;
import org.guizhang.shared.Languages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionAnswerDialogTest {
    /** The present page is known as long as somebody holds it. */
    private final UI ui = new UI();

    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void speakEnglish() {
        ui.setLocale(Languages.ENGLISH);
        UI.setCurrent(ui);
    }

    @AfterEach
    void leave() {
        UI.setCurrent(null);
    }

    @Test
    void openingLooksOnceForWhatWasAsked() {
        var search = new Search() {
            @Override
            public Hits find(
                    @Nullable String typed, SearchFilter filter, Locale language, int limit, @Nullable String cursor) {
                asked.add(String.valueOf(typed));
                return Hits.NONE;
            }
        };
        var dialog = new QuestionAnswerDialog(new OwnWords(), search, "who locks up", () -> {});
        assertThat(dialog.getHeaderTitle()).contains("who locks up");
        assertThat(asked).containsExactly("who locks up");
    }
}
