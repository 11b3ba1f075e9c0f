using System.Reflection;
using BenchmarkDotNet.Running;
using Runbooks.Benchmarks;

// dotnet run -c Release --project tests/Runbooks.Benchmarks -- startup | heap | first-visit | --filter '*Plan*'
switch (args)
{
    case ["startup", ..]:
        await Startup.Measure();
        break;
    case ["heap", ..]:
        await Heap.Measure();
        break;
    case ["first-visit", ..]:
        await FirstVisit.Measure();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        break;
}
return 0;
