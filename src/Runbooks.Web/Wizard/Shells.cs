using Runbooks.Domain.Engine;

namespace Runbooks.Web.Wizard;

internal static class Shells
{
    public static string Name(Shell shell) => shell switch
    {
        Shell.Comware => "the Comware console",
        Shell.Esxcli => "the ESXi shell",
        Shell.PowerCli => "PowerCLI",
        Shell.Apache => "Apache",
        Shell.Nginx => "nginx",
        Shell.HAProxy => "HAProxy",
        Shell.OpenSsl => "OpenSSL",
        Shell.Posix => "a shell",
        _ => "the vSphere Client",
    };
}
