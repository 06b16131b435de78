package org.guizhang.tenant.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.AccessToken;
import org.guizhang.tenant.OnceByItself;
import org.guizhang.tenant.Tokens;
import org.jspecify.annotations.Nullable;

/** Tokens for the caller's own programs. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@SecurityRequirement(name = "token")
public class TokensResource {
    @Inject
    Tokens tokens;

    /**
     * @param days 1 to 366
     * @param password the caller's own, asked once more
     */
    public record NewToken(
            @Schema(required = true, maxLength = AccessToken.MAX_NAME, example = "Till") @Nullable
            String name,

            @Schema(minimum = "1", maximum = "" + AccessToken.MAX_DAYS)
            int days,

            @Schema(required = true, example = "Noodle-soup-for-17") @Nullable
            String password) {}

    @GET
    @Operation(summary = "My tokens", description = "Without the secrets, which are shown once.")
    @APIResponse(responseCode = "200", description = "Newest first.")
    public List<AccessToken> list() {
        return tokens.list();
    }

    @POST
    @OnceByItself(
            "asks for the password, and whether a key stands for the same request would tell whether it was right")
    @Operation(
            summary = "Make a token",
            description = "For a program that acts as the caller, who gives the"
                    + " password once more. A token made so makes no further ones.")
    @APIResponse(responseCode = "201", description = "The token with its secret, shown this once.")
    @APIResponse(responseCode = "400", description = "Wrong fields or a wrong password.")
    @APIResponse(responseCode = "403", description = "The caller is a program with a token of this kind.")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords; Retry-After says when.")
    @APIResponseSchema(AccessToken.Issued.class)
    public Response issue(NewToken form) {
        return Response.created(URI.create("tokens"))
                .entity(tokens.issue(form.name(), form.days(), form.password()))
                .build();
    }

    @DELETE
    @Path("{token}")
    @Operation(summary = "End a token")
    @APIResponse(responseCode = "204", description = "Ended.")
    public void revoke(@PathParam("token") String token) {
        tokens.revoke(Ids.parse(token));
    }
}
