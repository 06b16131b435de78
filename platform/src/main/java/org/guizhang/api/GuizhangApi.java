package org.guizhang.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API; its resources are found in the features. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Guizhang",
                        version = "1",
                        description = "Service regulations as living policy. Errors are problem details (RFC 9457) in"
                                + " the language of Accept-Language (zh, en)."))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "From POST /sessions, /sign-ups or /tokens; says the person and the tenant.")
public class GuizhangApi extends Application {
    @Override
    public Map<String, Object> getProperties() {
        // Jackson answers for JSON, with our mapper; Bean Validation is not used, so Jersey need not look for it. The
        // API
        // is described at /openapi, not by WADL, which names the server and its version.
        return Map.of(
                "jersey.config.jsonFeature",
                "JacksonFeature",
                "jersey.config.beanValidation.disable.server",
                true,
                "jersey.config.server.wadl.disableWadl",
                true);
    }
}
