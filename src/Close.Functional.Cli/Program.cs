using Close.Functional.Cli;

return await Root.RunAsync(Surroundings.OfProcess(), args).ConfigureAwait(false);
