return await Runbooks.Web.RunbooksHost.Serve(args);
