using Runbooks.Domain.Tls.Servers;

namespace Runbooks.Servers.Tests;

/// <summary>
/// The plan's file in a folder of its own, with the least around it that the product needs to run there in the foreground as whoever
/// runs the tests. HAProxy needs nothing; Apache gets its modules and ports, nginx its http block.
/// </summary>
internal sealed class ServerSetup
{
    private readonly ServerProduct product;
    private readonly string main;
    private readonly string written;

    public ServerSetup(CertificateFixture certificates, Site site, Ports ports)
    {
        product = site.Product;
        var folder = certificates.NewFolder().FullName;
        Text = ports.In(site.Text);
        written = Path.Combine(folder, site.Name);
        File.WriteAllText(written, Text);
        main = product == ServerProduct.HaProxy ? written : Path.Combine(folder, "main.conf");
        if (product == ServerProduct.Apache) File.WriteAllText(main, Apache(folder, written, ports));
        if (product == ServerProduct.Nginx) File.WriteAllText(main, Nginx(folder, written));
    }

    public string Text { get; private set; }

    /// <summary>What Apache has logged; the others print it.</summary>
    public string Errors => Path.Combine(Path.GetDirectoryName(main)!, "error.log") is var log && File.Exists(log) ? File.ReadAllText(log) : "";

    /// <summary>Puts something into the file that we would not write.</summary>
    public void Replace(string text, string other) => File.WriteAllText(written, Text = Text.Replace(text, other, StringComparison.Ordinal));

    /// <summary>The server's own test of its configuration.</summary>
    public (string Program, string[] Arguments) Check => product switch
    {
        ServerProduct.Apache => ("apache2", ["-t", "-f", main]),
        ServerProduct.Nginx => ("nginx", ["-t", "-c", main]),
        _ => ("haproxy", ["-c", "-f", main]),
    };

    public (string Program, string[] Arguments) Run => product switch
    {
        // -X: one process, in the foreground.
        ServerProduct.Apache => ("apache2", ["-X", "-f", main]),
        ServerProduct.Nginx => ("nginx", ["-c", main]),
        // -db: in the foreground.
        _ => ("haproxy", ["-db", "-f", main]),
    };

    private static string Apache(string folder, string written, Ports ports) => $"""
        ServerRoot {folder}
        DefaultRuntimeDir {folder}
        PidFile {folder}/pid
        ErrorLog {folder}/error.log
        ServerName localhost
        User www-data
        Group www-data
        {string.Join('\n', new[] { "mpm_event", "authz_core", "ssl", "socache_shmcb", "headers", "alias", "http2" }.Select(module => $"LoadModule {module}_module /usr/lib/apache2/modules/mod_{module}.so"))}
        Listen {ports.Https}
        Listen {ports.Http}
        Include {written}

        """;

    private static string Nginx(string folder, string written) => $$"""
        daemon off;
        master_process off;
        pid {{folder}}/pid;
        error_log stderr;
        events { }
        http {
            access_log off;
            client_body_temp_path {{folder}}/body;
            proxy_temp_path {{folder}}/proxy;
            fastcgi_temp_path {{folder}}/fastcgi;
            uwsgi_temp_path {{folder}}/uwsgi;
            scgi_temp_path {{folder}}/scgi;
            include {{written}};
        }

        """;
}
