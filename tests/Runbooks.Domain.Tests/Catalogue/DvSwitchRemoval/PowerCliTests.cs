using System.Management.Automation.Language;
using CsCheck;
using Runbooks.Domain.Engine;
using Runbooks.Domain.Tests.Vsphere;
using Runbooks.Domain.Vsphere;
using static Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval.Removal;

namespace Runbooks.Domain.Tests.Catalogue.DvSwitchRemoval;

/// <summary>Every PowerCLI text is read by the real parser, and holds these cmdlets and parameters only.</summary>
public class PowerCliTests
{
    // The PowerCLI reference on developer.broadcom.com; Set-VMHost's VsanDataMigrationMode and Get-View are not looked up (said in the plan).
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["Get-VMHost"] = ["Name"],
        ["Get-VDSwitch"] = ["Name"],
        ["Get-VDPort"] = ["VDSwitch", "ConnectedOnly"],
        ["Get-View"] = ["Id"],
        ["Where-Object"] = [],
        ["Select-Object"] = [],
        ["Get-VirtualSwitch"] = ["VMHost", "Standard", "Name"],
        ["Get-VirtualPortGroup"] = ["VMHost", "VirtualSwitch", "Standard", "Name"],
        ["Get-VMHostNetworkAdapter"] = ["VMHost", "Physical", "VMKernel", "Name"],
        ["Get-VM"] = ["Location", "Name"],
        ["Get-NetworkAdapter"] = ["VM"],
        ["New-VirtualSwitch"] = ["VMHost", "Name", "Mtu", "WhatIf"],
        ["New-VirtualPortGroup"] = ["VirtualSwitch", "Name", "VLanId", "WhatIf"],
        ["Remove-VirtualSwitch"] = ["VirtualSwitch", "WhatIf"],
        ["Remove-VirtualPortGroup"] = ["VirtualPortGroup", "WhatIf"],
        ["Add-VirtualSwitchPhysicalNetworkAdapter"] = ["VirtualSwitch", "VMHostPhysicalNic", "VMHostVirtualNic", "VirtualNicPortgroup", "WhatIf"],
        ["Add-VDSwitchPhysicalNetworkAdapter"] = ["DistributedSwitch", "VMHostPhysicalNic", "WhatIf"],
        ["Remove-VDSwitchPhysicalNetworkAdapter"] = ["VMHostNetworkAdapter", "WhatIf"],
        ["Remove-VMHostNetworkAdapter"] = ["Nic", "WhatIf"],
        ["Set-NetworkAdapter"] = ["NetworkAdapter", "Portgroup", "WhatIf"],
        ["Set-VMHost"] = ["VMHost", "State", "Evacuate", "VsanDataMigrationMode", "WhatIf"],
        ["Add-VDSwitchVMHost"] = ["VDSwitch", "VMHost", "WhatIf"],
        ["Remove-VDSwitchVMHost"] = ["VDSwitch", "VMHost", "WhatIf"],
        ["Remove-VMHost"] = ["VMHost", "WhatIf"],
    };

    private static IEnumerable<Command> Typed(Step step) => step.Undo is Undo.ByCommands undo ? step.Commands.Concat(undo.Commands) : step.Commands;

    [Fact]
    public void Whatever_the_host_is_called_the_texts_hold_known_cmdlets_and_whole_names() => Gen.Int.Sample(seed =>
    {
        var random = new RandomHost(seed);
        var plan = Plan(random.Values());
        foreach (var command in plan.Steps.SelectMany(Typed).Where(command => command.Shell == Shell.PowerCli))
        {
            var script = Parser.ParseInput(command.Text, out _, out var errors);
            Assert.Empty(errors);
            foreach (var ast in script.FindAll(each => each is CommandAst, true).Cast<CommandAst>())
            {
                Assert.Contains(ast.GetCommandName(), Known.Keys);
                Assert.Subset(Known[ast.GetCommandName()].ToHashSet(), ast.CommandElements.OfType<CommandParameterAst>().Select(parameter => parameter.ParameterName).ToHashSet());
            }
            Assert.Empty(script.FindAll(each => each is SubExpressionAst or ExpandableStringExpressionAst or UsingExpressionAst, true));
        }
        var names = plan.Steps.SelectMany(Typed).Where(command => command.Shell == Shell.PowerCli && command.Text.Contains("Get-VDSwitch", StringComparison.Ordinal))
            .SelectMany(command => Parser.ParseInput(command.Text, out _, out _).FindAll(each => each is StringConstantExpressionAst { StringConstantType: StringConstantType.SingleQuoted }, true).Cast<StringConstantExpressionAst>()).Select(each => EntityName.Shown(each.Value)).ToHashSet();
        Assert.Subset(names, random.Names.Where(name => random.Inventory || name == random.Names[0]).ToHashSet());
    }, iter: 200);

    [Fact]
    public void Whatever_the_host_is_called_the_shell_lines_are_words_of_their_own() => Gen.Int.Sample(seed =>
    {
        foreach (var command in Plan(new RandomHost(seed).Values()).Steps.SelectMany(Typed).Where(command => command.Shell == Shell.Esxcli))
        {
            // Constants with a second command behind them.
            if (command.Text.EndsWith("; echo end of list", StringComparison.Ordinal)) continue;
            Assert.Contains(QuotingTests.Tokens(command.Text)[0], (string[])["esxcli", "esxcfg-vswitch", "esxcfg-vmknic", "esxcfg-route", "vim-cmd", "vmkping", "echo", "/etc/init.d/hostd", "/etc/init.d/vpxa"]);
        }
    }, iter: 200);

    [Fact]
    public void Every_change_is_tried_before_it_is_made() => Gen.Int.Sample(seed =>
    {
        foreach (var step in Plan(new RandomHost(seed).Values()).Steps)
        {
            var commands = step.Commands.Where(command => command.Shell == Shell.PowerCli).ToList();
            for (var i = 0; i < commands.Count; i++)
            {
                if (commands[i].Text.Contains("Task(", StringComparison.Ordinal) || commands[i].Text.Contains("Get-VDPort", StringComparison.Ordinal)) continue;
                if (commands[i].Prompt == "PowerCLI, trial") Assert.EndsWith(" -WhatIf", commands[i].Text, StringComparison.Ordinal);
                else Assert.Equal(commands[i].Text, commands[i - 1].Text.Replace(" -WhatIf", "", StringComparison.Ordinal));
            }
        }
    }, iter: 100);
}
