using Close.Functional.Cli;

return await Closefn.RunAsync(args, Surroundings.OfThisProcess()).ConfigureAwait(false);
