return await Runbooks.Web.Commands.CommandLine.Run(args);
