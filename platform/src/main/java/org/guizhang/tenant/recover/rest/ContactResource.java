package org.guizhang.tenant.recover.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.tenant.OnceByItself;
import org.guizhang.tenant.recover.Contact;
import org.guizhang.tenant.recover.Contacts;
import org.jspecify.annotations.Nullable;

/** The caller's own name, address and number. */
@Path("me/contact")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@SecurityRequirement(name = "token")
public class ContactResource {
    @Inject
    Contacts contacts;

    /** @param secret what stands behind {@code #} in the link */
    public record AddressLink(
            @Schema(required = true, example = "nobody-made-this") @Nullable
            String secret) {}

    @GET
    @Operation(
            summary = "My contact data",
            description = "Name, login, e-mail address with when it was confirmed, phone.")
    @APIResponse(responseCode = "200", description = "The data.")
    public Contact own() {
        return contacts.own();
    }

    @PUT
    @Operation(
            summary = "Change my contact data",
            description = "With the own password; what is left out stays. Where mail is set up a new address is pending"
                    + " until the link that goes there is opened. The name and the login change in all my businesses.")
    @APIResponse(responseCode = "200", description = "The data as it is now.")
    @APIResponse(responseCode = "400", description = "Wrong fields, all of them named.")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords or mails; Retry-After says when.")
    public Contact change(Contact.Change form) {
        return contacts.change(form);
    }

    @POST
    @Path("link")
    @OnceByItself("of several links the last one alone is good")
    @Operation(
            summary = "Send me the link that confirms my address",
            description = "The pending one, else the present.")
    @APIResponse(responseCode = "202", description = "On its way; the link before ends.")
    @APIResponse(responseCode = "409", description = "Confirmed already, no address, or no mail is sent here.")
    @APIResponse(responseCode = "429", description = "Too many mails; Retry-After says when.")
    public Response sendLink() {
        contacts.sendLink();
        return Response.accepted().build();
    }

    @POST
    @Path("confirmation")
    @OnceByItself("a link works once")
    @Operation(summary = "Confirm my address by its link")
    @APIResponse(responseCode = "200", description = "The data as it is now.")
    @APIResponse(responseCode = "404", description = "Unknown, expired, used up, or another account's.")
    @APIResponse(responseCode = "409", description = "Another account has confirmed the address.")
    public Contact confirm(AddressLink form) {
        return contacts.confirm(form.secret());
    }
}
