package org.guizhang.tenant.owndata.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Ids;
import org.guizhang.tenant.OnceByItself;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.owndata.Erasure;
import org.guizhang.tenant.owndata.Erasures;
import org.guizhang.tenant.owndata.rest.OwnErasureResource.ErasurePassword;

/** The erasure of one of the people. */
@Path("people/{person}/erasure")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@SecurityRequirement(name = "token")
public class ErasureResource {
    @Inject
    Erasures erasures;

    @GET
    @Operation(summary = "Read how far the erasure of a person is", description = "Owners alone.")
    @APIResponse(responseCode = "200", description = "Whether they asked, when it was done, what stands against it.")
    public Erasure get(@PathParam("person") String person) {
        return erasures.get(Ids.parse(person));
    }

    @POST
    @OnceByItself("it asks for a password, and who is erased is not erased twice")
    @Operation(
            summary = "Erase a person",
            description = "For ever: access, account (unless another business has it), inbox, mails and links go, and a"
                    + " number stands in place of the name, in the audit trail, too, which still verifies. What was handed in,"
                    + " recorded and sealed stays as it is until its time is over. Owners alone, with their password;"
                    + " nobody erases themselves.")
    @APIResponse(responseCode = "200", description = "The person as they stand now, ERASED.")
    @APIResponse(responseCode = "400", description = "The password is wrong.")
    @APIResponse(
            responseCode = "409",
            description = "Something waits for the person by name, it is oneself, or it was done already.")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords; Retry-After says when.")
    public Person erase(@PathParam("person") String person, ErasurePassword form) {
        var id = Ids.parse(person);
        // Who is not there is not found, whatever the password is.
        erasures.get(id);
        return erasures.erase(id, form.password());
    }
}
