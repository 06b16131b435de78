package org.guizhang.tenant.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Page;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;

/** The people of the tenant. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
@SecurityRequirement(name = "token")
public class PeopleResource {
    @Inject
    People people;

    /** A person to be added. */
    public record NewPerson(
            @Nullable String name,
            @Nullable String login,
            @Nullable Role role) {}

    /** The role to play from now on. */
    public record Part(@Nullable Role role) {}

    /** Whether the person may sign in to this tenant. */
    public record Access(@Nullable Boolean active) {}

    @GET
    @Operation(
            summary = "List people",
            description = "In the order they came; with q those in whose name or login it stands, whatever its case.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one.")
    public Page<Person> list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("size") @DefaultValue("50") int size) {
        return people.list(words, cursor, Page.size(size));
    }

    @POST
    @Operation(summary = "Add a person", description = "A new login gets a first password, shown this once.")
    @APIResponse(responseCode = "201", description = "The person and the first password.")
    @APIResponse(responseCode = "409", description = "The login belongs to somebody of this tenant already.")
    public Response add(NewPerson form) {
        return Response.status(Response.Status.CREATED)
                .entity(people.add(form.name(), form.login(), form.role()))
                .build();
    }

    @GET
    @Path("{person}")
    @Operation(summary = "Read a person")
    @APIResponse(responseCode = "200", description = "The person.")
    public Person get(@PathParam("person") String person) {
        return people.get(Ids.parse(person));
    }

    @PUT
    @Path("{person}/role")
    @Operation(summary = "Give a person another role", description = "Only owners make and unmake owners.")
    @APIResponse(responseCode = "200", description = "The person.")
    @APIResponse(responseCode = "409", description = "The last owner stays owner.")
    public Person play(@PathParam("person") String person, Part part) {
        if (part.role() == null) {
            throw Rejected.field("/role", "required");
        }
        return people.play(Ids.parse(person), part.role());
    }

    @PUT
    @Path("{person}/access")
    @Operation(summary = "End or restore a person's access")
    @APIResponse(responseCode = "200", description = "The person.")
    public Person admit(@PathParam("person") String person, Access access) {
        if (access.active() == null) {
            throw Rejected.field("/active", "required");
        }
        return people.admit(Ids.parse(person), access.active());
    }
}
