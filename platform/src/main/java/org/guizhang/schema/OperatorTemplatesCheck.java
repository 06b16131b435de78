package org.guizhang.schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.guizhang.template.internal.OperatorImport;

/**
 * What the start has made of the operator's template folder: how many versions there are, and what is wrong with those
 * that were passed over. It never makes a node unready: businesses work with the rest.
 */
@ApplicationScoped
@Readiness
public class OperatorTemplatesCheck implements HealthCheck {
    /** Anybody may read the page: the first lines lead the operator to the log, which has all. */
    private static final int SHOWN = 10;

    @Inject
    OperatorImport templates;

    @Override
    public HealthCheckResponse call() {
        var outcome = templates.outcome();
        var response = HealthCheckResponse.named("operator-templates")
                .up()
                .withData("versions", outcome.versions().size())
                .withData("refused", outcome.refused().size());
        for (int i = 0; i < Math.min(SHOWN, outcome.refused().size()); i++) {
            response.withData("refused-" + (i + 1), plain(outcome.refused().get(i)));
        }
        return response.build();
    }

    /** The server writes this page in Latin letters alone and fails over others. */
    static String plain(String line) {
        return line.replace('—', '-').replaceAll("[“”]", "\"").replaceAll("[^\\x20-\\x7E]", "?");
    }
}
