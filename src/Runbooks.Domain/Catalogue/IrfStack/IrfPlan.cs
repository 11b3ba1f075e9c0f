using Runbooks.Domain.Engine;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>Puts the plan together.</summary>
internal static class IrfPlan
{
    public static Plan Plan(IrfInputs inputs) => new()
    {
        Summary = $"{PortWords.Count(inputs.Members.Length, "switch", "switches")} in one IRF fabric.",
        Sections = [new("Look", [new("look", "Look at the master", "Nothing is planned yet.", inputs.Master.Label) { Check = new Check.None("Only looked at."), Undo = new Undo.NothingChanged() }])],
        Files = [CablingSheet.File(inputs)],
        Tables = [CablingSheet.Table(inputs)],
        Pictures = [IrfPicture.Picture(inputs)],
    };
}
