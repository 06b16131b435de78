package org.guizhang.tenant.recover.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.WithoutCredential;
import org.guizhang.tenant.recover.Recoveries;
import org.guizhang.tenant.recover.Recovery;
import org.jspecify.annotations.Nullable;

/** Ways back for people who cannot sign in. Secrets of links travel in bodies, so that they are in no log. */
@Path("recoveries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class RecoveriesResource {
    @Inject
    Recoveries recoveries;

    @Context
    HttpServletRequest request;

    /** An e-mail address, or a login whose holder has confirmed one. */
    public record Forgotten(
            @Schema(required = true, maxLength = Login.MAX_LENGTH, example = "li.hua@example.com") @Nullable
            String login) {}

    /** @param secret what stands behind {@code #} in the link */
    public record Opened(
            @Schema(required = true, example = "nobody-made-this") @Nullable
            String secret) {}

    /**
     * @param password the new one
     * @param mine that the account and its businesses are mine, where the preview asks
     */
    public record NewPassword(
            @Schema(required = true, example = "nobody-made-this") @Nullable
            String secret,

            @Schema(required = true, minLength = 8, example = "Dumpling-soup-for-18") @Nullable
            String password,

            @Nullable Boolean mine) {}

    /** @param password the account's present one */
    public record Proof(
            @Schema(required = true, example = "nobody-made-this") @Nullable
            String secret,

            @Schema(required = true, example = "Noodle-soup-for-17") @Nullable
            String password) {}

    @POST
    @WithoutCredential
    @Operation(
            summary = "Report a forgotten password",
            description =
                    "If there is such an account and its e-mail address is known, a link that works once within an"
                            + " hour goes there. The answer does not tell whether there is.")
    @APIResponse(responseCode = "202", description = "Taken.")
    @APIResponse(responseCode = "409", description = "This installation sends no mail.")
    @APIResponse(responseCode = "429", description = "Too many of these from one address; Retry-After says when.")
    public Response ask(Forgotten form) {
        recoveries.ask(form.login(), request.getRemoteAddr());
        return Response.accepted().build();
    }

    @POST
    @Path("preview")
    @WithoutCredential
    @Operation(
            summary = "Read what a link to an account is for",
            description =
                    "A new password, or confirming an address. asks says that nobody has confirmed the address yet:"
                            + " whoever sets a password then says whether the businesses are theirs.")
    @APIResponse(responseCode = "200", description = "The account and what can be done.")
    @APIResponse(responseCode = "404", description = "Unknown, expired or used up; which of them is not told.")
    public Recovery preview(Opened link) {
        return recoveries.read(link.secret());
    }

    @POST
    @Path("password")
    @WithoutCredential
    @Operation(summary = "Set a new password by a link", description = "All sign-ins and tokens of the account end.")
    @APIResponse(responseCode = "204", description = "Set; the link and all others of the account are used up.")
    @APIResponse(responseCode = "400", description = "Wrong fields, all of them named.")
    @APIResponse(responseCode = "404", description = "Unknown, expired or used up; which of them is not told.")
    public void reset(NewPassword form) {
        recoveries.reset(form.secret(), form.password(), Boolean.TRUE.equals(form.mine()));
    }

    @POST
    @Path("confirmation")
    @WithoutCredential
    @Operation(
            summary = "Confirm an address by its link and the account's password",
            description = "Who has signed in uses POST /me/contact/confirmation.")
    @APIResponse(responseCode = "204", description = "Confirmed.")
    @APIResponse(responseCode = "400", description = "The password is wrong.")
    @APIResponse(responseCode = "404", description = "Unknown, expired or used up; which of them is not told.")
    @APIResponse(responseCode = "409", description = "Another account has confirmed the address.")
    @APIResponse(responseCode = "429", description = "Too many tries; Retry-After says when.")
    public void confirm(Proof form) {
        recoveries.confirm(form.secret(), form.password());
    }

    @POST
    @Path("release")
    @WithoutCredential
    @Operation(
            summary = "Say that the account of my address is somebody else's",
            description =
                    "It goes on without the address, which is free from then on. For addresses nobody has confirmed.")
    @APIResponse(responseCode = "204", description = "The address is free.")
    @APIResponse(responseCode = "404", description = "Unknown, expired, used up, or the address is confirmed.")
    public void release(Opened link) {
        recoveries.release(link.secret());
    }
}
