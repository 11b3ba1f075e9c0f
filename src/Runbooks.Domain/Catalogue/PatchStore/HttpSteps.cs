using Runbooks.Domain.Engine;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Catalogue.PatchStore;

/// <summary>What the store answers, and who stands between.</summary>
internal static class HttpSteps
{
    private const string Client = "vSphere Client";

    public static Section Http(StoreInputs inputs) => new("What the store holds",
    [
        new("http-get", $"Fetch the metadata on {inputs.Where}", "The same request that esxupdate makes, with the answer's first line shown.", inputs.Where)
        {
            Commands = [inputs.Typed(Ash.Line("wget", "-S", "-O", "/dev/null", inputs.Url))],
            Expect = "HTTP/1.1 200. 404: the store does not have the file; 403 or 407: a proxy.",
            Check = new Check.Pattern(@"HTTP/1\.[01] 200", "The store gives the file."),
            Undo = new Undo.NothingChanged(),
            Unverified = "That wget on ESXi takes -S was not tried." + (inputs.Asked is null ? " The file's name is that of the logs of 5.0 and 6.0; with another release it may differ." : ""),
        },
        new("http-sync", "Download the patches again", "A file that is missing, cut or not what its checksum says is fetched anew.", Client)
        {
            Expect = "Update Manager, Download patches now; the task ends well and the step above gives 200.",
            Check = new Check.None("The client shows the task; the file itself is fetched again in the step above."),
            Undo = new Undo.Impossible("It only adds files to the store, or replaces damaged ones."),
            Unverified = "The menu's words differ by version.",
        },
    ]);

    public static Section Proxy(StoreInputs inputs) => new("Proxy",
    [
        new("proxy-options", $"Read which proxy {inputs.Where} was told to use", "The store is on the inside; a proxy on the way to it answers for it.", inputs.Where)
        {
            Commands = [inputs.Typed("grep -o \"'proxyurl': [^,}]*\" /var/log/esxupdate.log | tail -n 1")],
            Expect = "'proxyurl': None.",
            Check = new Check.Pattern("'proxyurl': None", "The host uses no proxy of its own."),
            Undo = new Undo.NothingChanged(),
        },
        new("proxy-fix", "Take the store out of the proxy", "Hosts fetch from the store directly.", Client)
        {
            Expect = $"No proxy stands between the hosts and {inputs.Store}: neither a setting of Update Manager nor a transparent one in the network.",
            Check = new Check.None("Where the proxy is set differs by site; the next scan writes the Options record again."),
            Undo = new Undo.ByCommands([], "Enter the proxy again in the same place."),
        },
    ]);

    public static Section Certificate(StoreInputs inputs) => new("Certificate and time",
    [
        new("time", $"Compare the clock of {inputs.Where}", "A certificate is not valid yet, or no longer, for a clock that is wrong.", inputs.Where)
        {
            Commands = [inputs.Typed("esxcli system time get")],
            Expect = "The present time in UTC, to the minute. The check sees only that a time was printed: compare it with a clock that is right.",
            Check = new Check.Pattern(@"^\s*\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "The host prints its time."),
            Undo = new Undo.NothingChanged(),
        },
        new("certificate-fix", "Set the clock right, or trust the store's certificate", "Time first: with a wrong clock no certificate helps.", Client)
        {
            Expect = "The host takes its time from NTP servers that answer; the store's certificate is one the host trusts and is for the name the host asks for.",
            Check = new Check.None("What is to be done differs by cause; the metadata is fetched again in the step http-get."),
            Undo = new Undo.ByCommands([], "The former NTP servers are entered again in the same place."),
        },
    ]);
}
