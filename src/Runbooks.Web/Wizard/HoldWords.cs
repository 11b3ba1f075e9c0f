using Runbooks.Domain.Engine;

namespace Runbooks.Web.Wizard;

internal static class HoldWords
{
    public static string Title(HoldKind kind) => kind switch
    {
        HoldKind.PointOfNoReturn => "Point of no return",
        HoldKind.SecondObserver => "Second observer",
        _ => "Pause",
    };
}
