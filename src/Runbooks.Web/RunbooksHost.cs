namespace Runbooks.Web;

public static class RunbooksHost
{
    public static async Task<int> Serve(string[] args)
    {
        await using var app = WebApplication.CreateBuilder(args).Build();
        await app.RunAsync();
        return 0;
    }
}
