package org.guizhang.systemtests.browser;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The visits of one test: each a browser profile of its own. After the test they are closed; of one that failed a last
 * screenshot is kept, and one that passed must have left no fault in the browser's console.
 *
 * <pre>{@code
 * @RegisterExtension
 * final Visits visits = new Visits();
 * …
 * var visit = visits.by(View.ZH_PHONE);
 * }</pre>
 */
final class Visits implements BeforeEachCallback, AfterEachCallback {
    private final List<Visit> open = new ArrayList<>();
    private String test = "";

    @Override
    public void beforeEach(ExtensionContext context) {
        ContactSheet.of(context);
        test = context.getRequiredTestClass().getSimpleName().replaceFirst("Test$", "") + "-"
                + context.getRequiredTestMethod().getName();
    }

    /** Opens a fresh browser profile; nobody is signed in. */
    Visit by(View view) {
        var visit = new Visit(test, view);
        open.add(visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var failed = context.getExecutionException().isPresent();
        try {
            for (var visit : open) {
                if (failed) {
                    visit.picture("failed");
                } else {
                    visit.withoutFaults();
                }
            }
        } finally {
            open.forEach(Visit::close);
            open.clear();
        }
    }
}
