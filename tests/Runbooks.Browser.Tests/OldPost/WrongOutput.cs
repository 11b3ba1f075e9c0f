using Runbooks.Domain.Engine;

namespace Runbooks.Browser.Tests.OldPost;

/// <summary>What a step's commands print when one thing is wrong, and what must be told about it.</summary>
internal sealed record WrongOutput(string Text, string Told)
{
    public static WrongOutput For(Step step)
    {
        var right = OldPostCase.Right(step);
        var first = step.Id.StartsWith("esx-a-", StringComparison.Ordinal);
        return step.Id["esx-a-".Length..] switch
        {
            "before-nics" => new(right.Replace("vmnic5", "vmnic7", StringComparison.Ordinal), "vmnic5 is missing from the output."),
            // What stands there afterwards must not stand there before.
            "before-vswitches" => new(OldPostCase.Right(step with { Id = "afterwards" }), "vSwitch-vMotion-01 is there, and should not be."),
            "before-vmks" => new(OldPostCase.Right(step with { Id = "afterwards" }), "vmk1 is there, and should not be."),
            "nics" when first => new(right.Replace("igb     Up  ", "igb     Down", StringComparison.Ordinal), "vmnic2 link: Down, expected Up."),
            "nics" => new(right.Replace("1000", " 100", StringComparison.Ordinal), "vmnic1 speed: 100, expected at least 1000."),
            "vswitches" when first => new(right.Replace("Uplinks: vmnic5", "Uplinks: vmnic6", StringComparison.Ordinal), "vSwitch-vMotion-03 uplinks: vmnic6, expected exactly vmnic5."),
            "vswitches" => new(right.Replace("MTU: 9000", "MTU: 1500", StringComparison.Ordinal), "vSwitch-vMotion-01 MTU: 1500, expected 9000."),
            "interfaces" when first => new(right.Replace("MTU: 9000", "MTU: 1500", StringComparison.Ordinal), "vmk1 MTU: 1500, expected 9000."),
            "interfaces" => new(right.Replace("Portgroup: vMotion-02", "Portgroup: vMotion-03", StringComparison.Ordinal), "vmk2 port group: vMotion-03, expected vMotion-02."),
            "addresses" when first => new(right.Replace("255.255.255.252", "255.255.255.0  ", StringComparison.Ordinal), "vmk1 netmask: 255.255.255.0, expected 255.255.255.252."),
            "addresses" => new(right.Replace("10.9.8.6 ", "10.9.8.5 ", StringComparison.Ordinal), "vmk2 address: 10.9.8.5, expected 10.9.8.6."),
            "vmknics" when first => new(right.Replace("9000 ", "1500 ", StringComparison.Ordinal), "vmk4 MTU: 1500, expected 9000."),
            "vmknics" => new(right.Replace("255.255.255.252", "255.255.255.0  ", StringComparison.Ordinal), "vmk3 netmask: 255.255.255.0, expected 255.255.255.252."),
            "routes" when first => new(right.Replace("vmk3", "vmk2", StringComparison.Ordinal), "10.9.8.8/30 adapter: vmk2, expected vmk3."),
            "routes" => new(right.Replace("10.9.8.12 ", "10.9.8.16 ", StringComparison.Ordinal), "10.9.8.12/30 is missing from the output."),
            "link-1-ping" => new(Ping(right, "8972", "sendto() failed (Message too long)\n"), "MTU mismatch: 1472 passes, 8972 fails;"),
            "link-2-ping" => new(Ping(right, "8972"), "MTU mismatch: 1472 passes, 8972 fails;"),
            "link-3-ping" => new(Ping(Ping(right, "8972"), "1472"), "No size passes, so this is not the MTU: cable, address or uplink of vmk3."),
            "link-4-ping" => new(right.Replace("3 packets received, 0%", "2 packets received, 33%", StringComparison.Ordinal), "2 of 3 answered. Repeat it with -c 20"),
            "neighbors" when first => new(right.Replace("00:50:56:61:ce:22", "(incomplete)     ", StringComparison.Ordinal), "10.9.8.2 resolved: no (incomplete), expected yes."),
            "neighbors" => new(right.Replace("vmk3", "vmk2", StringComparison.Ordinal), "10.9.8.9 vmk: vmk2, expected vmk3."),
            _ => throw new InvalidOperationException($"No wrong output is known for {step.Id}."),
        };
    }

    /// <summary>The ping of this size gets no answer.</summary>
    private static string Ping(string right, string size, string instead = "")
    {
        var start = right.IndexOf($": {size} data bytes\n", StringComparison.Ordinal) + $": {size} data bytes\n".Length;
        var statistics = right.IndexOf("\n--- ", start, StringComparison.Ordinal);
        var end = right.IndexOf("packet loss", statistics, StringComparison.Ordinal);
        return right[..start] + instead + right[statistics..end].Replace("3 packets received, 0%", "0 packets received, 100%", StringComparison.Ordinal) + right[end..];
    }
}
