using System.Globalization;
using Runbooks.Domain.Comware;

namespace Runbooks.Domain.Catalogue.IrfStack;

/// <summary>How numbers and ports are written in this runbook's sentences.</summary>
internal static class PortWords
{
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Count(int number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary><c>GE1/0/51</c>, as “display interface brief” has it: for labels on cables and for narrow menus.</summary>
    public static string Short(InterfaceName port) => (InterfaceType.Find(port.Type)?.Short ?? port.Type) + port.Position;
}
