package org.guizhang.whole.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.tenant.OnceByItself;
import org.guizhang.whole.Archives;
import org.guizhang.whole.BusinessArchive;
import org.jspecify.annotations.Nullable;

/** Archives of everything that the business owns. */
@Path("business/exports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@SecurityRequirement(name = "token")
public class ArchivesResource {
    @Inject
    Archives archives;

    @Context
    UriInfo address;

    /** The caller's password, once more. */
    public record ArchivePassword(
            @Schema(required = true, example = "Noodle-soup-for-17") @Nullable
            String password) {}

    /** The archives there are. */
    public record BusinessArchives(List<BusinessArchive> items) {}

    @GET
    @Operation(
            summary = "List the archives of the business",
            description = "The newest twenty, the newest first. Owners alone.")
    @APIResponse(responseCode = "200", description = "The list.")
    public BusinessArchives list() {
        return new BusinessArchives(archives.list());
    }

    @POST
    @OnceByItself("it asks for a password, and refuses while another is being made")
    @Operation(
            summary = "Ask for an archive of everything",
            description = "A zip of all rows and pictures of the business as of one moment, with a manifest and SHA-256"
                    + " sums, made beside the requests; without secrets. The file stays for a week. Owners alone, with"
                    + " their password.")
    @APIResponse(responseCode = "201", description = "Asked for.", headers = @Header(name = HttpHeaders.LOCATION))
    @APIResponse(responseCode = "400", description = "The password is wrong.")
    @APIResponse(responseCode = "409", description = "Another is being made.")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords; Retry-After says when.")
    @APIResponseSchema(value = BusinessArchive.class, responseCode = "201")
    public Response ask(ArchivePassword form) {
        var archive = archives.ask(form.password());
        return Response.created(address.getAbsolutePathBuilder()
                        .path(archive.id().toString())
                        .build())
                .entity(archive)
                .build();
    }

    @GET
    @Path("{export}")
    @Operation(summary = "Read how far an archive is")
    @APIResponse(responseCode = "200", description = "state, and once it is READY its size and SHA-256.")
    @APIResponse(responseCode = "404", description = "There is none.")
    public BusinessArchive get(@PathParam("export") UUID export) {
        return archives.get(export);
    }

    @POST
    @Path("{export}/file")
    @OnceByItself("it asks for a password and changes nothing")
    @Operation(
            summary = "Download an archive",
            description = "bin/guizhang verify checks it. It leaves an entry in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The zip.",
            headers = @Header(name = HttpHeaders.CONTENT_DISPOSITION),
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema =
                                    @Schema(
                                            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                                            format = "binary")))
    @APIResponse(responseCode = "400", description = "The password is wrong.")
    @APIResponse(responseCode = "404", description = "There is none.")
    @APIResponse(responseCode = "409", description = "It is not ready, or gone.")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords; Retry-After says when.")
    @Produces("application/zip")
    public Response fetch(@PathParam("export") UUID export, ArchivePassword form) {
        // One that is not there needs no password to say so; and both ask the database, one after the other.
        archives.get(export);
        var file = archives.fetch(export, form.password());
        StreamingOutput bytes = out -> Files.copy(file, out);
        return Response.ok(bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"business-" + export + ".zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
