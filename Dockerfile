# The server listens on loopback only until it has accounts, so the container shares the host's network:
#
#   docker build -t runbooks .
#   docker run -d --name runbooks --network host --read-only --tmpfs /tmp -v runbooks:/data runbooks
#
# and http://127.0.0.1:8080 answers on the host itself. Everything that must survive lies in /data.

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH=amd64
WORKDIR /source

# The packages have a layer of their own: only a changed project file restores them anew.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Runbooks.Domain/Runbooks.Domain.csproj src/Runbooks.Domain/
COPY src/Runbooks.Storage/Runbooks.Storage.csproj src/Runbooks.Storage/
COPY src/Runbooks.Web/Runbooks.Web.csproj src/Runbooks.Web/
COPY migrations/Runbooks.Migrations.csproj migrations/
RUN dotnet restore src/Runbooks.Web --arch $TARGETARCH -p:PublishReadyToRun=true

COPY .editorconfig appsettings.json ./
COPY wwwroot wwwroot
COPY migrations migrations
COPY src src
# ReadyToRun: the first page need not wait for the compiler.
RUN dotnet publish src/Runbooks.Web --no-restore -c Release --arch $TARGETARCH --self-contained false \
    -p:PublishReadyToRun=true -p:PublishDocumentationFiles=false -o /app \
 && mkdir /data

# No shell, no package manager; what is not needed cannot be used.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
# By number, so that a cluster can see that it is not root. A new volume takes over the owner.
COPY --from=build --chown=1654:1654 /data /data
USER 1654:1654
VOLUME /data
# The base image would listen on every address. Without diagnostics the runtime writes nothing outside /data.
ENV ASPNETCORE_HTTP_PORTS= \
    ASPNETCORE_URLS=http://127.0.0.1:8080 \
    DOTNET_EnableDiagnostics=0 \
    RUNBOOKS__DATADIRECTORY=/data
ENTRYPOINT ["dotnet", "Runbooks.Web.dll"]
