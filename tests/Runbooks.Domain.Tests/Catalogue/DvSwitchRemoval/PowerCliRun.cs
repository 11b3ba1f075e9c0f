using System.Management.Automation.Language;
using Runbooks.Domain.Vsphere;

namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

/// <summary>Carries a plan's PowerCLI out on the model, read by the real parser. Anything it does not know is an error.</summary>
internal static class PowerCliRun
{
    /// <summary>What a variable holds: the names it was looked up by, and the object's own filters.</summary>
    private sealed record Found(ImmutableArray<string> Names, string Port = "");

    public static void Run(HostModel host, string script)
    {
        var ast = Parser.ParseInput(script, out _, out var errors);
        Assert.Empty(errors);
        var variables = new Dictionary<string, Found>(StringComparer.OrdinalIgnoreCase);
        foreach (var statement in ast.EndBlock.Statements)
        {
            if (statement is AssignmentStatementAst { Left: VariableExpressionAst left } assignment)
            {
                variables[left.VariablePath.UserPath] = LookUp(assignment.Right, variables);
                continue;
            }
            if (statement.Extent.Text.StartsWith("$manager.RectifyDvsOnHost_Task(", StringComparison.Ordinal))
            {
                foreach (var each in host.Switches.Values) each.StalePorts.Clear();
                continue;
            }
            Change(host, Assert.IsType<CommandAst>(Assert.IsType<PipelineAst>(statement).PipelineElements[^1]), variables);
            host.Check();
        }
    }

    private static Found LookUp(StatementAst right, Dictionary<string, Found> variables)
    {
        if (right is not PipelineAst pipeline || pipeline.PipelineElements[0] is not CommandAst first || first.GetCommandName() == "Get-View") return new([]);
        var parameters = Parameters(first, variables);
        var port = pipeline.PipelineElements.Count > 1 && pipeline.PipelineElements[1].Extent.Text is var text && text.IndexOf("PortKey -eq '", StringComparison.Ordinal) is >= 0 and var at ? text[(at + 13)..].Split('\'')[0] : "";
        return first.GetCommandName() switch
        {
            "Get-NetworkAdapter" => parameters["VM"][0] with { Port = port },
            // By the API's own property: the name as vCenter stores it.
            "Get-VDSwitch" or "Get-VM" when pipeline.PipelineElements.Count > 1 => new([pipeline.PipelineElements[1].Find(each => each is StringConstantExpressionAst { StringConstantType: StringConstantType.SingleQuoted }, true) is StringConstantExpressionAst name ? EntityName.Shown(name.Value) : throw new ModelException("no name")]),
            _ => new([.. parameters.GetValueOrDefault("Name", []).SelectMany(each => each.Names)]),
        };
    }

    private static Dictionary<string, ImmutableArray<Found>> Parameters(CommandAst command, Dictionary<string, Found> variables)
    {
        var parameters = new Dictionary<string, ImmutableArray<Found>>(StringComparer.OrdinalIgnoreCase);
        for (var i = 1; i < command.CommandElements.Count; i++)
        {
            var name = Assert.IsType<CommandParameterAst>(command.CommandElements[i]).ParameterName;
            parameters[name] = i + 1 < command.CommandElements.Count && command.CommandElements[i + 1] is ExpressionAst value ? Values(command.CommandElements[++i] as ExpressionAst ?? value, variables) : [];
        }
        return parameters;
    }

    private static ImmutableArray<Found> Values(ExpressionAst expression, Dictionary<string, Found> variables) => expression switch
    {
        ArrayLiteralAst list => [.. list.Elements.SelectMany(each => Values(each, variables))],
        VariableExpressionAst variable => [variables[variable.VariablePath.UserPath]],
        ConstantExpressionAst constant => [new([constant.Value.ToString()!])],
        _ => throw new ModelException($"what is {expression.Extent.Text}?"),
    };

    private static void Change(HostModel host, CommandAst command, Dictionary<string, Found> variables)
    {
        var parameters = Parameters(command, variables);
        Assert.DoesNotContain("WhatIf", parameters.Keys);
        ImmutableArray<string> Of(string name) => [.. parameters[name].SelectMany(each => each.Names)];
        string One(string name) => Assert.Single(Of(name));
        switch (command.GetCommandName())
        {
            case "Set-VMHost" when One("State") == "Maintenance" && parameters.ContainsKey("Evacuate"): host.EnterMaintenance(); break;
            case "Set-VMHost" when One("State") == "Connected": host.Maintenance = false; break;
            case "Set-VMHost": break;
            case "New-VirtualSwitch": host.AddVswitch(One("Name")); break;
            case "New-VirtualPortGroup": host.AddGroup(One("VirtualSwitch"), One("Name")); break;
            case "Add-VirtualSwitchPhysicalNetworkAdapter":
                var to = One("VirtualSwitch");
                foreach (var nic in Of("VMHostPhysicalNic"))
                {
                    host.TakeUplink(nic);
                    host.GiveUplink(nic, to);
                }
                if (!parameters.ContainsKey("VMHostVirtualNic")) break;
                Assert.Equal(Of("VMHostVirtualNic").Length, Of("VirtualNicPortgroup").Length);
                foreach (var (vmk, group) in Of("VMHostVirtualNic").Zip(Of("VirtualNicPortgroup"))) host.MoveAdapter(vmk, to, group);
                break;
            case "Remove-VMHostNetworkAdapter": host.DeleteAdapter(One("Nic")); break;
            case "Remove-VDSwitchPhysicalNetworkAdapter":
                foreach (var nic in Of("VMHostNetworkAdapter"))
                {
                    host.TakeUplink(nic);
                    host.Check();
                }
                break;
            case "Set-NetworkAdapter": host.MoveMachine(One("NetworkAdapter"), variables["vds"].Names[0], parameters["NetworkAdapter"][0].Port, One("Portgroup")); break;
            case "Remove-VDSwitchVMHost": host.LeaveSwitch(One("VDSwitch")); break;
            case "Remove-VMHost": host.LeaveInventory(); break;
            default: throw new ModelException($"unknown command {command.Extent.Text}");
        }
    }
}
